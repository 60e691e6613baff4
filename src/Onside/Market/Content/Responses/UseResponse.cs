using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Content.Responses;

// What others answer to such an objection, beside it on the deal.
public static class ShowResponses
{
    public static async Task<Fragment<ResponsesPart, View>> Get(Guid id, AppDb db, SellingDesk desk, TopicView.Reading reading)
    {
        var objection = await desk.Find<DealObjection>(id);
        var (topics, _) = await reading.Of(db.Set<ObjectionTopic>().Where(topic => topic.Type == objection.Type && topic.RetiredAt == null));
        return new(new(id, SoldDeal.Of(await desk.Deal(objection.DealId)), objection.Words, objection.IsOpen, topics) { MayWrite = reading.MayWrite });
    }

    public sealed record View(Guid Objection, SoldDeal Deal, string Words, bool IsOpen, IReadOnlyList<TopicView> Topics) : IPlaced
    {
        [JsonIgnore]
        public bool MayWrite { get; init; }

        Whereabouts IPlaced.Where => Deal.Where(Say($"Responses others use"));
    }
}

// One click: the response is on record as our answer, and counted by what becomes of the objection.
public static class UseResponse
{
    public static async Task<Fragment<ObjectionsPart, ShowObjections.View>> Post(Guid id, Input<Form> input, SellingDesk desk, ResponseDesk responses, ShowObjections.Reading reading)
    {
        var (objection, form) = (await desk.Find<DealObjection>(id), input.Valid());
        var undo = await responses.Use(objection, form.ResponseId!.Value, input.Complain);
        return await reading.After(objection.DealId, new($"The response is on record as your answer.", undo, Target: $"#objections-{objection.DealId}"));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose a response.")]
        public Guid? ResponseId { get; set; }
    }
}

// The same from what helps on the deal.
public static class AnswerFromHelps
{
    public static async Task<Fragment<HelpsPart, ShowHelps.View>> Post(Guid id, Input<Form> input, SellingDesk desk, ResponseDesk responses, ShowHelps.Reading reading, ShowObjections.Reading objections)
    {
        var (deal, form) = (await desk.Deal(id), input.Valid());
        var objection = await desk.Find<DealObjection>(form.ObjectionId!.Value);
        var undo = await responses.Use(objection.DealId == deal.Id ? objection : throw Refusal.NotFound(), form.ResponseId!.Value, input.Complain);
        return new(await reading.Of(id) with { Objections = await objections.Of(deal) }, seenAt: $"/deals/{id}/helps", new($"The response is on record as your answer.", undo, Target: $"#objections-{id}"));
    }

    public class Form : UseResponse.Form
    {
        [Required(ErrorMessage = "Say to which objection.")]
        public Guid? ObjectionId { get; set; }
    }
}

// Puts a response on record, by the objection's own act.
public sealed class ResponseDesk(AppDb db, SellingDesk desk, ObjectionAnswering answering)
{
    // The address that takes it back: with the answer goes the use.
    public async Task<string?> Use(DealObjection objection, Guid responseId, Complaint complain)
    {
        var response = await db.Set<ObjectionResponse>().SingleOrDefaultAsync(one => one.Id == responseId && one.RetiredAt == null) ?? throw complain(nameof(UseResponse.Form.ResponseId), $"There is no such response. It may be retired: reload the page.");
        await db.Transact(async () =>
        {
            await db.Serialize($"responses/{objection.Id}");
            if (await db.Set<ResponseUse>().Standing(db).AnyAsync(use => use.ObjectionId == objection.Id && use.ResponseId == responseId))
                throw new Refusal($"This response is an answer here already.", 409);
            var answer = await answering.To(objection, response.Text);
            db.Add(new ResponseUse(response.Id, objection.DealId, objection.Id, answer.Id, desk.Me, desk.Now));
            await db.SaveChangesAsync();
        });
        return db.UndoUrl();
    }
}
