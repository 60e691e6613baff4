namespace Onside.Platform.Access;

// What somebody may do at all. What they may see is decided record by record.
public enum Level
{
    Guest,
    ReadOnly,
    Member,
    Administrator,
}
