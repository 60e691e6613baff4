namespace Onside.Platform.Access;

// Whose records somebody sees, besides those they work on together.
public enum Sight
{
    Own,
    Team,
    Hierarchy,
    Everyone,
}
