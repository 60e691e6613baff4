using Onside.Platform.Data;

namespace Onside.Platform.Cli;

public sealed class MigrateCommand(Store store) : ICommand
{
    public string Name => "migrate";

    public string Description => "Brings the database up to date. The other commands do it too.";

    // Every command finds the database up to date already: what is left is to say so.
    public Task<int> Run(Call call) => Task.FromResult(call.Output.Done(new { database = Kind, isUpToDate = true }, $"The {Kind} database is up to date."));

    private string Kind => store.IsSqlite ? "SQLite" : "PostgreSQL";
}
