using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Obstacles;

// Says what is in the way: anybody who sees it may.
public static class RaiseObstacle
{
    public static async Task<Fragment<RaisePart, View>> Get(string kind, Guid id, Query<Asked> query, Holders holders, Colleagues colleagues) =>
        new(new(await holders.Find(kind, id), query.Value.InRow, [.. (await colleagues.All()).Select(person => new Choice(person.Id.ToString(), person.Name))]));

    public static async Task<Platform.Web.Answer<ShowObstacles.View>> Post(string kind, Guid id, Input<Form> input, Holders holders, ObstacleDesk desk, Colleagues colleagues, AppDb db, Me me, ShowObstacles.Reading reading)
    {
        var (holder, form) = (await holders.Find(kind, id), input.Valid());
        var obstacle = Obstacle.Raise(holder, form.Category!.Value, form.Text, me.Id, await desk.Department(holder), null, desk.Now);
        if (form.OwnerId is { } owner)
            obstacle.Say(holder.Name.Name, ObstacleMove.Own, Role.Participant, me.Id, (await colleagues.Assignee(owner, holder.On, (_, sentence) => input.Complain(nameof(Form.OwnerId), sentence))).Id, null, desk.Now);
        db.Add(obstacle);
        await db.SaveChangesAsync();
        var view = await reading.Of(holder);
        return form.InRow ? new Fragment<RaisedRow, ShowObstacles.View>(view, seenAt: "/promises") : new Fragment<ObstaclesPart, ShowObstacles.View>(view, seenAt: holder.Name.Url, new($"It is known now what is in the way."));
    }

    public class Asked
    {
        public bool InRow { get; set; }
    }

    public class Form : Asked
    {
        [Required(ErrorMessage = "Say what is in the way.")]
        public ObstacleCategory? Category { get; set; }

        [Required(ErrorMessage = "Say it in a sentence."), MaxLength(Commitment.LongestText)]
        public string? Text { get; set; }

        // Who deals with it. Nobody yet, when empty.
        public Guid? OwnerId { get; set; }
    }

    public sealed record View(Holder Holder, bool InRow, [property: JsonIgnore] IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => Hanging.Where(Say($"What is in the way?"), Holder);

        [JsonIgnore]
        public string Url => $"/obstacles/on/{Holder.On.Kind}/{Holder.On.Id}";
    }
}
