namespace Onside.Science.Selling;

/// <summary>What somebody is in a purchase, by the usual buying roles.</summary>
public enum BuyingRole
{
    /// <summary>Releases the money; has the last word about it.</summary>
    EconomicBuyer,

    /// <summary>Decides what is bought.</summary>
    DecisionMaker,

    /// <summary>Sells for us inside.</summary>
    Champion,

    /// <summary>Is asked for advice.</summary>
    Influencer,

    /// <summary>Works with what is bought.</summary>
    User,

    /// <summary>Lets others through, or does not.</summary>
    Gatekeeper,
}

/// <summary>How much somebody's word counts in a purchase.</summary>
public enum Influence
{
    /// <summary>It may settle it.</summary>
    High,

    /// <summary>It is heard.</summary>
    Medium,

    /// <summary>It is one of many.</summary>
    Low,
}

/// <summary>Somebody of the customer, as far as gaps are concerned.</summary>
/// <param name="Id">Who.</param>
/// <param name="Role">The buying role.</param>
/// <param name="Influence">How much their word counts.</param>
/// <param name="LastTouch">The day on which somebody of ours last spoke to them; nothing when nobody ever has.</param>
/// <param name="HasBackup">Whether a second person of ours knows them.</param>
public readonly record struct MappedPerson(Guid Id, BuyingRole Role, Influence Influence, DateOnly? LastTouch, bool HasBackup);

/// <summary>What is missing on a stakeholder map.</summary>
public enum GapKind
{
    /// <summary>Nobody is known who decides.</summary>
    NoDecisionMaker,

    /// <summary>Nobody of ours has spoken to a key person for 30 days, or ever.</summary>
    Silent,

    /// <summary>Only one of ours knows a key person.</summary>
    NoBackup,
}

/// <summary>One thing that is missing.</summary>
/// <param name="Kind">What.</param>
/// <param name="Who">Of whom; nothing where it is about nobody.</param>
/// <param name="Days">For how many days nobody has spoken to them; nothing when nobody ever has, and for other gaps.</param>
public readonly record struct StakeholderGap(GapKind Kind, Guid? Who, int? Days);

/// <summary>What is missing on the map of those who have a say in a purchase.</summary>
public static class StakeholderGaps
{
    /// <summary>A key person to whom nobody has spoken for so many days is a gap.</summary>
    public const int SilentDays = 30;

    /// <summary>Whether a purchase hangs on somebody: they decide or release the money, or their word counts much.</summary>
    /// <param name="person">Somebody of the customer.</param>
    public static bool IsKey(MappedPerson person) => Decides(person) || person.Influence == Influence.High;

    /// <summary>The gaps, the gravest first: nobody who decides; then key persons to whom nobody speaks, longest first; then those whom only one of ours knows, in the order given.
    /// The roles are those of R. B. Miller and S. E. Heiman, Strategic Selling (1985), and of the usual lists after it; the 30 days are a working rule, not a measured one.</summary>
    /// <param name="people">Everybody on the map; an empty map lacks who decides.</param>
    /// <param name="today">The day from which silence is counted. A touch after it counts as none missing.</param>
    /// <exception cref="ArgumentNullException">No people are given.</exception>
    public static IReadOnlyList<StakeholderGap> Of(IReadOnlyList<MappedPerson> people, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(people);
        var key = people.Where(IsKey).ToList();
        var silent = key.Select(person => new StakeholderGap(GapKind.Silent, person.Id, person.LastTouch is { } touch ? today.DayNumber - touch.DayNumber : null)).Where(gap => gap.Days is null or >= SilentDays);
        return
        [
            .. people.Any(Decides) ? [] : new[] { new StakeholderGap(GapKind.NoDecisionMaker, null, null) },
            .. silent.OrderByDescending(gap => gap.Days ?? int.MaxValue),
            .. key.Where(person => !person.HasBackup).Select(person => new StakeholderGap(GapKind.NoBackup, person.Id, null)),
        ];
    }

    private static bool Decides(MappedPerson person) => person.Role is BuyingRole.EconomicBuyer or BuyingRole.DecisionMaker;
}
