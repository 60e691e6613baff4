namespace Onside.Platform.Lists;

// One page of a list. Next is the marker of the following page, or nothing.
public sealed record PageOf<TRow>(IReadOnlyList<TRow> Rows, string? Next);

// A count that stops counting: "1,000+" says enough.
public sealed record Counted(int Count, bool IsMore)
{
    public override string ToString() => IsMore ? $"{Count:N0}+" : $"{Count:N0}";
}
