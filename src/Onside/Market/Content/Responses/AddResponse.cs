using System.ComponentModel.DataAnnotations;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Content.Responses;

// Another way to answer the same objection.
public static class AddResponse
{
    public static async Task<Onward<ShowTopic.View>> Post(Guid id, Input<Form> input, AppDb db, SellingDesk desk, TopicView.Reading reading)
    {
        var (topic, form) = (await ObjectionTopic.Find(db, id), input.Valid());
        topic.Respond(form.Text!, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return new($"/objection-topics/{id}", await reading.One(id), 201, new($"Another response is there.", db.UndoUrl()));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what to answer."), MaxLength(ObjectionResponse.LongestText)]
        public string? Text { get; set; }
    }
}

// Offered no longer; what it was used for stays counted.
public static class RetireResponse
{
    public static async Task<Onward<ShowTopic.View>> Post(Guid id, Input<Nothing> _, AppDb db, TopicView.Reading reading)
    {
        var response = await ObjectionResponse.Find(db, id);
        response.Retire(reading.Now);
        await db.SaveChangesAsync();
        return new($"/objection-topics/{response.TopicId}", await reading.One(response.TopicId), toast: new($"This response is offered no longer.", $"/objection-responses/{id}/retirement/undo"));
    }

    public static async Task<Onward<ShowTopic.View>> PostUndo(Guid id, Input<Nothing> _, AppDb db, TopicView.Reading reading)
    {
        var response = await ObjectionResponse.Find(db, id);
        response.BringBack();
        await db.SaveChangesAsync();
        return new($"/objection-topics/{response.TopicId}", await reading.One(response.TopicId), toast: new($"This response is offered again."));
    }
}
