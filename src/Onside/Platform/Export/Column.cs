namespace Onside.Platform.Export;

// One column of what leaves the house: its head for a person, its key for a program, and its value: text, a whole or exact number, yes or no, a day, a moment, or money.
public sealed record Column<TRow>(string Key, string Heading, Func<TRow, object?> Value);

// A format that rows are written in, one after the other: nothing is held back.
public interface ISheet : IAsyncDisposable
{
    Task Head(IReadOnlyList<(string Key, string Heading)> columns);

    Task Row(IReadOnlyList<object?> values);
}

public enum Format
{
    Csv,
    Xlsx,
    Jsonl,
}
