using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// A conversation: what was agreed, all that was said, and what can be said next.
public static class ShowCommitment
{
    private const int MostParts = 50;

    public static async Task<Page<CommitmentPage, View>> Get(Guid id, Promises promises, Reading reading) => new(await reading.Of(await promises.Find(id)));

    public sealed class Reading(AppDb db, Promises promises, CommitmentRows rows, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(Commitment commitment)
        {
            var (view, names) = ((await rows.Named([commitment]))[0], await people.Current());
            var voice = me.MayWrite ? await promises.Voice(commitment) : null;
            var (moved, passed) = (News.Kind(typeof(CommitmentMoved)), News.Kind(typeof(CommitmentPassed)));
            var told = await db.Set<PlatformEvent>().Where(e => e.SubjectId == commitment.Id && (e.Kind == moved || e.Kind == passed)).OrderBy(e => e.Sequence).ToListAsync();
            var parts = await db.Set<Commitment>().Where(c => c.ParentId == commitment.Id || c.Id == commitment.ParentId).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).Take(MostParts).ToListAsync();
            var related = await rows.Named(parts);
            return new(view, voice, voice is { } mine ? commitment.Conversation.Open(mine) : [], commitment.Conversation.ProposesTalk, [.. told.Where(e => e.Kind == moved).Select(e => Line.Of(e, names)).OfType<Line>()], promises.Now)
            {
                Passed = [.. told.Where(e => e.Kind == passed).Select(e => Passage.Of(e, names)).OfType<Passage>()],
                Cue = voice is { } speaker ? await Wrote(commitment, told.LastOrDefault(e => e.Kind == moved)?.At, commitment.Conversation.Open(speaker)) : null,
                Whole = related.FirstOrDefault(row => row.Id == commitment.ParentId), Parts = [.. related.Where(row => row.Id != commitment.ParentId)],
            };
        }

        // What I wrote beside it since the last word, where that reads like a move of mine: offered, never made for me.
        private async Task<MoveCue?> Wrote(Commitment commitment, DateTime? since, IReadOnlyList<Move> open)
        {
            var note = open.Count == 0 ? null : await db.Set<Activity>().Where(a => a.SubjectId == commitment.Id && a.AuthorId == me.Id && a.Kind == ActivityKind.Note && a.CreatedAt >= (since ?? commitment.CreatedAt)).OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).Select(a => a.Summary).FirstOrDefaultAsync();
            return MoveCues.Of(note, open) is { } move ? new(move, note!) : null;
        }
    }

    // Text: what was written.
    public sealed record MoveCue(Move Move, string Text);

    // Open: the moves that are mine to make now.
    public sealed record View(CommitmentView Commitment, Voice? Mine, IReadOnlyList<Move> Open, bool ProposesTalk, IReadOnlyList<Line> Said, [property: JsonIgnore] DateTime Now)
    {
        // What I wrote freely and may mean as a word.
        public MoveCue? Cue { get; init; }

        // What happened without a word of the two.
        public IReadOnlyList<Passage> Passed { get; init; } = [];

        // What it is a part of, and its own parts: it is not satisfied before those have ended.
        public CommitmentView? Whole { get; init; }
        public IReadOnlyList<CommitmentView> Parts { get; init; } = [];
    }

    // One move as it was made.
    public sealed record Line(DateTime At, Named By, Named? For, CommitmentMoved Moved)
    {
        public static Line? Of(PlatformEvent e, PersonNames people) =>
            JsonSerializer.Deserialize<CommitmentMoved>(e.Payload ?? "null") is { } moved ? new(e.At, new(moved.ById, moved.Guest ?? people.Of(moved.ById).Name), moved.ForId is { } other ? new(other, people.Of(other).Name) : null, moved) : null;
    }

    public sealed record Passage(DateTime At, CommitmentPassed Passed, Named? Leaver, Named? Heir)
    {
        public static Passage? Of(PlatformEvent e, PersonNames people) =>
            JsonSerializer.Deserialize<CommitmentPassed>(e.Payload ?? "null") is { } passed ? new(e.At, passed, Named(passed.LeaverId, people), Named(passed.HeirId, people)) : null;

        private static Named? Named(Guid? id, PersonNames people) => people.Of(id) is { } person ? new(person.Id, person.Name) : null;
    }
}
