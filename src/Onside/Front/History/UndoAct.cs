using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Front.History;

// Takes back a whole act, on all the records that nobody changed since.
public static class UndoAct
{
    public static async Task<Undid> Post(Guid id, Input<Nothing> _, Undoing undoing, Kept<PersonNames> names)
    {
        try
        {
            var done = await undoing.TakeBackAct(id);
            var left = LeftRecords.Of(done.Left, await names.Current());
            return new(new(done.TakenBack, left, done.Hidden), $"/acts/{id}", null, Said(done, left), done.Act is { } act ? Undo.OfAct(act) : UndoChange.At(done.TakenBack[0]));
        }
        catch (NothingLeft nothing)
        {
            throw new Refusal(nothing.Sentence, nothing.Status, new LeftRecords(LeftRecords.Of(nothing.Left, await names.Current())));
        }
    }

    private static FormattableString Said(ActTakenBack done, IReadOnlyList<LeftRecord> left)
    {
        var taken = Many(done.TakenBack.Count, $"Taken back on 1 record.", $"Taken back on {done.TakenBack.Count:N0} records.");
        var stays = left is [var first, ..] ? Many(left.Count, $"1 stays as it is, {first.Name}: {first.Why}", $"{left.Count:N0} stay as they are, {first.Name} among them: {first.Why}") : null;
        var said = done.TakenBack[0].NotUndone.Count > 0 ? UndoChange.Said(done.TakenBack) : taken;
        return left.Count == 0 ? said : $"{said} {stays}";
    }
}
