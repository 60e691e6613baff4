namespace Onside.Team.Activities;

// Slot: another way to answer what somebody wrote. The address is told which activity, or which comment, is answered.
public sealed record TalkAction(string Glyph, FormattableString Called, string Path);
