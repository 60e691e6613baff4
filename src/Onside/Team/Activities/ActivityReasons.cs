using Onside.Team.Inbox;

namespace Onside.Team.Activities;

// Why activities come into somebody's inbox.
public static class ActivityReasons
{
    public static readonly Reason Mentioned = new("mentioned", $"Somebody mentions me", $"you were mentioned", 100);
    public static readonly Reason Replied = new("replied", $"Somebody answers in a conversation I take part in", $"you take part in this conversation", 90);
    public static readonly Reason Assigned = new("task-assigned", $"Somebody gives me a task", $"the task is yours now", 80);
    public static readonly Reason Reminded = new("reminded", $"I am reminded of something", $"you asked to be reminded", 70, Mail: MailChoice.Never);
    public static readonly Reason Followed = new("followed", $"Something happens on a record I follow", $"you follow this record", 10, Mail: MailChoice.Never, Push: false);

    public static void AddReasons(this IServiceCollection services)
    {
        foreach (var reason in new[] { Mentioned, Replied, Assigned, Reminded, Followed })
            services.AddSingleton(reason);
    }
}
