using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Onside.Platform.Access;

namespace Onside.Platform.Data;

public abstract partial class AppDb(DbContextOptions options) : DbContext(options)
{
    private IServiceProvider? _scope;

    // The event that tells of the last save: by it, it can be taken back.
    public Guid? Told { get; private set; }

    // A pooled context joins the scope of one request: its listeners, its acting person, its clock.
    public virtual AppDb Join(IServiceProvider scope)
    {
        (_scope, Told) = (scope, null);
        return this;
    }

    // One connection while a request is being answered, where that is worth it.
    public virtual ValueTask<IAsyncDisposable?> Hold(bool reads, CancellationToken cancel) => default;

    // What was prepared for the tables as they were is prepared anew.
    public virtual void ForgetStatements()
    {
    }

    // What several saves are part of, once somebody began it.
    public Act Act => Scope.GetRequiredService<Act>();

    protected IServiceProvider Scope => _scope ?? throw new InvalidOperationException("This context was not joined to a scope.");

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        Mapping.Apply(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();

    private sealed class UtcConverter() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTime, DateTime>(
        value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
