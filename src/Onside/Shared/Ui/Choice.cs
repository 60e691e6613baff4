namespace Onside.Shared.Ui;

public sealed record Choice(string Value, string Text, string? Group = null);
