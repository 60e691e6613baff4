using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Data;

public static class DataSetup
{
    public static void AddData(this IServiceCollection services, Store store)
    {
        services.AddSingleton(store);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<ReaderGate>();
        services.AddSingleton<Migrator>();
        services.AddScoped<Once>();
        services.AddScoped<OneOfMany>();
        services.AddScoped<Act>();
        if (store.IsSqlite)
        {
            services.AddSingleton<SqliteSeats>();
            services.AddPooledDbContextFactory<SqliteAppDb>((scope, options) => Sqlite(options, store.Data).AddInterceptors(scope.GetServices<IInterceptor>()));
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<IDbContextFactory<SqliteAppDb>>().CreateDbContext().Join(scope));
        }
        else
        {
            services.AddSingleton(_ => new NpgsqlDataSourceBuilder(store.Data) { Name = Instruments.Pool }.Build());
            services.AddPooledDbContextFactory<PostgresAppDb>((scope, options) => Postgres(options).AddInterceptors(scope.GetServices<IInterceptor>()));
            services.AddScoped<AppDb>(scope => scope.GetRequiredService<IDbContextFactory<PostgresAppDb>>().CreateDbContext().Join(scope));
        }
    }

    public static DbContextOptionsBuilder Sqlite(DbContextOptionsBuilder options, string connection) => Common(options)
        .UseSqlite(connection, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(SqlitePragmas.Instance, SqliteStatements.Instance);

    // It takes the registered data source. Given here, every other connection string would have a model and queries of its own.
    private static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder options) => Common(options).UseNpgsql();

    public static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder options, string connection) => Common(options).UseNpgsql(connection);

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) => options
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning, RelationalEventId.MultipleCollectionIncludeWarning))
        .EnableThreadSafetyChecks(false);
}
