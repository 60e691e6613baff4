namespace Onside.Shared.Ui;

public sealed record Tab(string Text, string Href, string? Number = null, bool Current = false);

public sealed record Segment(string Text, string Href, string? Glyph = null, bool Current = false);

public sealed record Crumb(string Text, string Href);

public sealed record EmptyStep(string Glyph, string Title, string Text);
