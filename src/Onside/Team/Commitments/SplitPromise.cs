using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using static Onside.Platform.Words.Words;
using Said = Onside.Science.FollowThrough.Said;

namespace Onside.Team.Commitments;

// A part is delivered before the whole: it is reported by itself, never silently.
public static class SplitPromise
{
    public static async Task<Fragment<SplitPart, View>> Get(Guid id, Promises promises, CommitmentRows rows) => new(new((await rows.Named([await promises.Find(id)]))[0]));

    public static async Task<Onward<ShowCommitment.View>> Post(Guid id, Input<Form> input, Promises promises, Answering answering, AppDb db, Me me, ShowCommitment.Reading reading)
    {
        var (whole, form) = (await promises.Find(id), input.Valid());
        var voice = await promises.Voice(whole) ?? throw new Objected(Objection.Belongs(Role.Performer));
        var part = Objected.At(input.Complain, () => whole.Split(voice, me.Id, form.What!, new(form.Seen!.Value) { Terms = new(Scope: form.What), Evidence = form.Evidence }, promises.Now));
        await answering.Expect(part);
        db.Add(part);
        await db.SaveChangesAsync();
        return new($"/commitments/{part.Id}", await reading.Of(part), 201);
    }

    // Stands for itself from now on: said by who asked.
    public static async Task<Onward<ShowCommitment.View>> PostAlone(Guid id, Input<Nothing> _, Promises promises, AppDb db, Me me, ShowCommitment.Reading reading)
    {
        var part = await promises.Find(id);
        if (part.RequesterId != me.Id)
            throw new Objected(Objection.Belongs(Role.Requester));
        if (part is { ParentId: { } parent, EndedAt: null } && await db.FindAsync<Commitment>(parent) is { OpenChildren: > 0 } whole)
            whole.LetGo(promises.Now);
        part.StandAlone();
        await db.SaveChangesAsync();
        return new($"/commitments/{id}", await reading.Of(part));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which part of it."), MaxLength(Commitment.LongestWhat)]
        public string? What { get; set; }

        [MaxLength(Commitment.LongestText)]
        public string? Evidence { get; set; }

        [Required(ErrorMessage = "Say which state you have seen.")]
        public int? Seen { get; set; }
    }

    public sealed record View(CommitmentView Commitment) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Deliver a part"), Commitment.What, (Say($"Back"), $"/commitments/{Commitment.Id}"));
    }
}
