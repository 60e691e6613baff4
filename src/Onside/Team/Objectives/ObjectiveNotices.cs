using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// Why an objective comes into somebody's inbox.
public static class ObjectiveReasons
{
    public static readonly Reason Asked = new("objective-asked", $"My department is asked to carry an objective", $"your department’s answer is waited for", 96, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Offered = new("objective-offered", $"I am to answer for an objective", $"your answer is waited for", 95, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Owned = new("objective-owned", $"Something happens to an objective I answer for", $"you answer for this objective", 81, Opens: true);

    public static void AddObjectiveNotices(this IServiceCollection services)
    {
        services.AddSingleton(Asked).AddSingleton(Offered).AddSingleton(Owned);
        services.AddScoped<IListener, WhenObjectiveProposed>();
        services.AddScoped<IListener, WhenDepartmentAnswered>();
        services.AddScoped<IListener, WhenObjectiveOffered>();
        services.AddScoped<IListener, WhenObjectiveHandedOver>();
        services.AddScoped<IListener, WhenObjectiveOfferEnded>();
    }

    public static Tidings Told(Guid objective, FormattableString sentence) => new(new Subject(ObjectiveSubjects.Objectives, objective), sentence);

    public static FormattableString Sentence(DepartmentAnswered answered) => answered.Answer switch
    {
        DepartmentAnswer.Accepted when answered.All => $"{answered.Department.Called()} carries it, and with that all do: {answered.Name}",
        DepartmentAnswer.Accepted => $"{answered.Department.Called()} carries it: {answered.Name}",
        DepartmentAnswer.Declined => $"{answered.Department.Called()} does not carry it: {answered.Name}",
        _ => $"{answered.Department.Called()} wants something else: {answered.Name}",
    };
}

public sealed class WhenObjectiveProposed(Notices notices, Answerers answerers) : Listener<ObjectiveProposed>
{
    protected override async Task On(ObjectiveProposed proposed)
    {
        var speakers = await answerers.Current();
        foreach (var (department, person) in proposed.Departments.SelectMany(department => speakers.Of(department).Select(person => (department, person.Id))).DistinctBy(one => one.Id))
            await notices.Notify(person, ObjectiveReasons.Asked, ObjectiveReasons.Told(proposed.ObjectiveId, proposed.Round == 1 ? $"{department.Called()} is asked to carry it: {proposed.Name}" : (FormattableString)$"{department.Called()} is asked anew: {proposed.Name}"));
    }
}

public sealed class WhenDepartmentAnswered(Notices notices) : Listener<DepartmentAnswered>
{
    protected override Task On(DepartmentAnswered answered) => notices.Notify(answered.OwnerId, ObjectiveReasons.Owned, ObjectiveReasons.Told(answered.ObjectiveId, ObjectiveReasons.Sentence(answered)) with { Excerpt = answered.Words });
}

public sealed class WhenObjectiveOffered(Notices notices) : Listener<ObjectiveOffered>
{
    protected override Task On(ObjectiveOffered offered) => notices.Notify(offered.ToId, ObjectiveReasons.Offered, ObjectiveReasons.Told(offered.ObjectiveId, $"{new Somebody(offered.ById)} asks you to answer for the objective: {offered.Name}"));
}

public sealed class WhenObjectiveHandedOver(Notices notices) : Listener<ObjectiveHandedOver>
{
    protected override async Task On(ObjectiveHandedOver moved)
    {
        await notices.Notify(moved.ToId, ObjectiveReasons.Owned, ObjectiveReasons.Told(moved.ObjectiveId, $"You answer for the objective now: {moved.Name}"));
        await notices.Notify(moved.FromId, ObjectiveReasons.Owned, ObjectiveReasons.Told(moved.ObjectiveId, $"{new Somebody(moved.ToId)} answers for the objective now: {moved.Name}"));
    }
}

public sealed class WhenObjectiveOfferEnded(Notices notices) : Listener<ObjectiveOfferEnded>
{
    protected override Task On(ObjectiveOfferEnded ended) => notices.Notify(ended.OtherId, ObjectiveReasons.Owned, ObjectiveReasons.Told(ended.ObjectiveId, $"The objective stays with who answered for it: {ended.Name}"));
}
