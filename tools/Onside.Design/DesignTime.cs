using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Onside.Platform.Data;

namespace Onside.Design;

public sealed class SqliteAtDesignTime : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteAppDb>)DataSetup.Sqlite(new DbContextOptionsBuilder<SqliteAppDb>(), "Data Source=design.db").Options);
}

public sealed class PostgresAtDesignTime : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgresAppDb>)DataSetup.Postgres(new DbContextOptionsBuilder<PostgresAppDb>(), "Host=localhost").Options);
}
