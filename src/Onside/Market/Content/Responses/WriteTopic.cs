using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Content.Responses;

// An objection in general words, with the first response to it.
public static class WriteTopic
{
    public static async Task<Onward<Made>> Post(Input<Form> input, AppDb db, SellingDesk desk)
    {
        var form = input.Valid();
        if (await db.Set<ObjectionTopic>().CountAsync() >= ObjectionTopic.Most)
            throw new Refusal($"There are {ObjectionTopic.Most} objections already, more than anybody reads. Go on with one of them.");
        var topic = new ObjectionTopic(form.Type!.Value, form.Words!, desk.Me, desk.Now);
        topic.Respond(form.Text!, desk.Me, desk.Now);
        db.Add(topic);
        await db.SaveChangesAsync();
        return new($"/objection-topics/{topic.Id}", new(topic.Id, $"/objection-topics/{topic.Id}"), 201, new($"Written. It is offered on deals with such an objection.", db.UndoUrl()));
    }

    public class Form : TopicForm
    {
        [Required(ErrorMessage = "Say what to answer."), MaxLength(ObjectionResponse.LongestText)]
        public string? Text { get; set; }
    }
}

public static class EditTopic
{
    public static async Task<Onward<ShowTopic.View>> Post(Guid id, Input<TopicForm> input, AppDb db, TopicView.Reading reading)
    {
        var (topic, form) = (await ObjectionTopic.Find(db, id), input.Valid());
        if (form.Version is { } seen && seen != topic.Version)
            throw Conflict.Between(TopicForm.From(topic), form, topic.Version);
        topic.Describe(form.Type!.Value, form.Words!);
        await db.SaveChangesAsync();
        return new($"/objection-topics/{id}", await reading.One(id), toast: new($"Saved.", db.UndoUrl()));
    }
}

public static class RetireTopic
{
    public static async Task<Onward<ShowTopic.View>> Post(Guid id, Input<Nothing> _, AppDb db, TopicView.Reading reading)
    {
        (await ObjectionTopic.Find(db, id)).Retire(reading.Now);
        await db.SaveChangesAsync();
        return new($"/objection-topics/{id}", await reading.One(id), toast: new($"It is offered no longer, with its responses.", $"/objection-topics/{id}/retirement/undo"));
    }

    public static async Task<Onward<ShowTopic.View>> PostUndo(Guid id, Input<Nothing> _, AppDb db, TopicView.Reading reading)
    {
        (await ObjectionTopic.Find(db, id)).BringBack();
        await db.SaveChangesAsync();
        return new($"/objection-topics/{id}", await reading.One(id), toast: new($"It is offered again."));
    }
}

public class TopicForm
{
    [Required(ErrorMessage = "Say what it is about.")]
    public ObjectionType? Type { get; set; }

    [Required(ErrorMessage = "Say it in general words, as many customers mean it."), MaxLength(ObjectionTopic.LongestWords)]
    public string? Words { get; set; }

    public int? Version { get; set; }

    public static TopicForm From(ObjectionTopic topic) => new() { Type = topic.Type, Words = topic.Words, Version = topic.Version };
}
