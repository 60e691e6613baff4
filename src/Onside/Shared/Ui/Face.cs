using Onside.Platform.Access;

namespace Onside.Shared.Ui;

// A person as a round sign: initials on one of eight quiet tints that stay the same for the same person.
public sealed record Face(Guid Id, string Name, bool Here = false, bool Holds = false)
{
    public string Initials => PersonSign.Initials(Name);

    public int Hue => PersonSign.Hue(Id);
}

public enum FaceSize
{
    Normal,
    Small,
    Large,
}
