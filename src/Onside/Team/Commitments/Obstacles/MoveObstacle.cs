using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

using Rules = Onside.Science.FollowThrough.Obstacles;

namespace Onside.Team.Commitments.Obstacles;

// Somebody takes it on, gets it out of the way, lives with it, or asks for a decision.
public static class MoveObstacle
{
    public static async Task<Fragment<ObstacleMovePart, View>> Get(Guid id, ObstacleMove act, Query<Asked> query, ObstacleDesk desk, Colleagues colleagues, Me me)
    {
        var (obstacle, holder) = await desk.Find(id);
        var who = act == ObstacleMove.Own ? me.Id : holder.AnswersId == me.Id ? (Guid?)null : holder.AnswersId;
        var people = act is ObstacleMove.Own or ObstacleMove.Escalate ? await colleagues.All() : [];
        return new(new(await desk.Show(obstacle, holder), act, query.Value.InRow, who, [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))]));
    }

    public static async Task<Platform.Web.Answer<ShowObstacle.View>> Post(Guid id, Input<Form> input, ObstacleDesk desk, Colleagues colleagues, AppDb db, Me me, ShowObstacle.Reading reading)
    {
        var ((obstacle, holder), form) = (await desk.Find(id), input.Valid());
        Hanging.RefuseUnlessSeen(obstacle, form.Seen);
        await Make(obstacle, holder, form, input.Complain, colleagues, me.Id, desk.Now);
        await db.SaveChangesAsync();
        var view = await reading.Of(obstacle, holder);
        return form.InRow ? new Fragment<ObstacleItem, ShowObstacle.View>(view, seenAt: holder.Name.Url) : new Fragment<ObstacleBody, ShowObstacle.View>(view, seenAt: $"/obstacles/{id}");
    }

    private static async Task Make(Obstacle obstacle, Holder holder, Form form, Complaint complain, Colleagues colleagues, Guid me, DateTime now)
    {
        var move = form.Move!.Value;
        Guid? who = move is not (ObstacleMove.Own or ObstacleMove.Escalate) || form.OwnerId is not { } named ? null : (await colleagues.Assignee(named, holder.On, (_, sentence) => complain(nameof(Form.OwnerId), sentence))).Id;
        // What is escalated always has an owner, and ends by a decision that can be read.
        if (move == ObstacleMove.Escalate && who is null && Rules.Open(obstacle.State, Role.OutcomeOwner).Contains(move))
            throw complain(nameof(Form.OwnerId), $"Say who decides.");
        if (move == ObstacleMove.Own && obstacle.State == ObstacleState.Escalated && string.IsNullOrWhiteSpace(form.Reason))
            throw complain(nameof(Form.Reason), $"Say what was decided.");
        var role = holder.Speaks(me, obstacle.OwnerId, move, one => Rules.Open(obstacle.State, one));
        Hanging.At(complain, () => obstacle.Say(holder.Name.Name, move, role, me, who, form.Reason, now), nameof(Form.OwnerId), nameof(Form.Reason));
    }

    public class Asked
    {
        public bool InRow { get; set; }
    }

    public class Form : Asked
    {
        [Required(ErrorMessage = "Say which move.")]
        public ObstacleMove? Move { get; set; }

        [Required(ErrorMessage = "Say which state you have seen.")]
        public int? Seen { get; set; }

        // Who deals with it, or decides.
        public Guid? OwnerId { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Reason { get; set; }
    }

    public sealed record View(ObstacleView Obstacle, ObstacleMove Move, bool InRow, Guid? Who, [property: JsonIgnore] IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say(ObstacleWords.Of(Move, Obstacle.State)), "obstacles", (Say($"Obstacles"), "/obstacles"), (Say($"Back"), $"/obstacles/{Obstacle.Id}"));
    }
}
