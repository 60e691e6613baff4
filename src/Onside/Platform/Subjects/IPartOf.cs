namespace Onside.Platform.Subjects;

// A record that is seen on another one's page: its changes are news there too.
public interface IPartOf
{
    Subject? Whole { get; }
}
