using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// Who answers, was offered it, joined or left, by name.
public sealed class TellAccountability(Kept<PersonNames> people) : ITells
{
    public IReadOnlyCollection<string> Kinds { get; } = [News.Kind(typeof(AccountabilityOffered)), News.Kind(typeof(AccountabilityMoved)), News.Kind(typeof(AccountabilityDeclined)), News.Kind(typeof(PlanJoined)), News.Kind(typeof(PlanLeft))];

    public async Task<IReadOnlyDictionary<Guid, Told>> Tell(IReadOnlyList<Happening> happened)
    {
        var names = await people.Current();
        return happened.ToDictionary(h => h.Id, h => Of(h, names));
    }

    // Events of other kinds have none of the fields by which these are told apart.
    private static Told Of(Happening h, PersonNames names) => h.Kind switch
    {
        "accountability-offered" when h.Read<AccountabilityOffered>() is { } offered => new($"{h.Who} proposed that {names.Of(offered.ToId).Name} answers for it", "hand"),
        "accountability-moved" when h.Read<AccountabilityMoved>() is { } moved => new($"{names.Of(moved.ToId).Name} answers for it from then on", "user-check"),
        "plan-joined" when h.Read<PlanJoined>() is { } joined => new($"{h.Who} took {names.Of(joined.PersonId).Name} into the plan", "user-plus"),
        "plan-left" when h.Read<PlanLeft>() is { } left => new($"{left.Guest ?? names.Of(left.PersonId).Name} takes no part any more", "user-x"),
        _ => new($"{h.Who} left it with who answered for it", "undo-2"),
    };
}
