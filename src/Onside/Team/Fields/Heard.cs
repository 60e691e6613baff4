namespace Onside.Team.Fields;

// What somebody said that a field holds: its values (none: blank), or why it cannot be that.
public readonly record struct Heard(IReadOnlyList<Held> Values, FormattableString? Complaint = null)
{
    public static readonly Heard Nothing = new([]);

    public static Heard One(Held value) => new([value]);

    public static Heard No(FormattableString complaint) => new([], complaint);
}
