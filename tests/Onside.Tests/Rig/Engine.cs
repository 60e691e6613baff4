namespace Onside.Tests.Rig;

public enum Engine
{
    Sqlite,
    Postgres,
}
