using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Jobs;

// A job's last run: what is missed while nobody serves is made up for by it.
public class JobRun(string name, DateTime startedAt)
{
    public string Name { get; private set; } = name;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime? EndedAt { get; private set; }
    public string? Error { get; private set; }

    public void Ended(DateTime startedAt, DateTime at, string? error) => (StartedAt, EndedAt, Error) = (startedAt, at, error is { Length: > 500 } ? error[..500] : error);
}

public class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> run)
    {
        run.ToTable("platform_job_runs");
        run.HasKey(r => r.Name);
        run.Property(r => r.Name).HasMaxLength(100);
        run.Property(r => r.Error).HasMaxLength(500);
    }
}
