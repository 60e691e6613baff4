using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

namespace Onside.Team.Commitments;

// What obstacles, contingencies and what others must be told have in common.
public static class Hanging
{
    public static Whereabouts Where(string title, Holder holder) => new(title, "promises", (holder.Name.Name, holder.Name.Url));

    // Of two who act at once the first is heard.
    public static void RefuseUnlessSeen(Entity record, int? seen)
    {
        if (seen is { } version && version != record.Version)
            throw new Objected(new(ObjectionKind.Stale));
    }

    // What is missing is said at its field, where the form has it.
    public static void At(Complaint complain, Action say, params string[] fields)
    {
        try
        {
            say();
        }
        catch (Objected objected) when (Field(objected) is { } field && fields.Contains(field))
        {
            throw complain(field, objected.Sentence);
        }
    }

    private static string? Field(Objected objected) => objected.Objection.Missing == Part.Owner ? "OwnerId" : objected.Field;
}
