namespace Onside.Platform.Jobs;

// Something that happens again and again: services.AddJob<RemindOfDueTasks>("every minute"). A run that was missed is made up for at the next start.
public interface IJob
{
    Task Run(CancellationToken cancel);
}

// A job and when it runs; its name is that of its class.
public sealed record JobPlan(Type Job, Schedule Schedule)
{
    public string Name => Job.Name;
}
