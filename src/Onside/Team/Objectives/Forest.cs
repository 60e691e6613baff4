namespace Onside.Team.Objectives;

// All objectives as the trees they make. Two who hang things below each other take turns, so there is no circle; where there were one, nothing here would walk it forever.
public sealed class Forest(IReadOnlyList<Objective> all)
{
    public const int Deepest = 6;

    private readonly Dictionary<Guid, Objective> _known = all.ToDictionary(objective => objective.Id);
    private readonly ILookup<Guid?, Objective> _below = all.ToLookup(objective => objective.ParentId);

    public IReadOnlyList<Objective> All => all;

    public Objective? Of(Guid id) => _known.GetValueOrDefault(id);

    public IEnumerable<Objective> Below(Guid id) => _below[id];

    // From the top down to it, itself included.
    public IReadOnlyList<Objective> Way(Guid id)
    {
        var way = new List<Objective>();
        for (var at = Of(id); at is not null && !way.Contains(at); at = at.ParentId is { } parent ? Of(parent) : null)
            way.Insert(0, at);
        return way;
    }

    // Whether it leads to an objective of the company, and nothing on the way was dropped.
    public bool Leads(Guid id) => Way(id) is [{ IsCompany: true }, ..] way && way.All(one => one.Ending != ObjectiveEnding.Dropped);

    public bool IsLeaf(Objective objective) => !Below(objective.Id).Any(below => below.IsOpen);

    // Top down, each followed by what is below it; the company's first, then by day and name.
    public IReadOnlyList<(Objective Objective, int Depth)> Walk()
    {
        var (walked, seen) = (new List<(Objective, int)>(), new HashSet<Guid>());
        void Down(IEnumerable<Objective> these, int depth)
        {
            foreach (var one in these.OrderByDescending(one => one.IsCompany).ThenBy(one => one.DueOn ?? DateOnly.MaxValue).ThenBy(one => one.Name, StringComparer.CurrentCulture).ThenBy(one => one.Id).Where(one => seen.Add(one.Id)).ToList())
            {
                walked.Add((one, depth));
                Down(Below(one.Id), depth + 1);
            }
        }
        Down(all.Where(one => one.ParentId is not { } parent || !_known.ContainsKey(parent)), 0);
        return walked;
    }

    public void RefuseBelow(Guid? id, string name, Guid parentId, Func<FormattableString, Exception> complain)
    {
        if (Of(parentId) is not { } parent)
            throw complain($"Choose an objective that is here.");
        var way = Way(parentId);
        if (id is { } self && way.Any(one => one.Id == self))
            throw complain($"That would be a circle: {string.Join(" → ", way.SkipWhile(one => one.Id != self).Select(one => one.Id == self ? name : one.Name).Append(name))}. Choose another.");
        if (!parent.IsOpen)
            throw complain($"{parent.Name} has ended. Choose one that is open.");
        if (way.Count + Height(id) > Deepest)
            throw complain($"At most {Deepest} objectives stand below each other. Choose one that is further up.");
    }

    // Those for which no other place below is offered: itself and what is below it.
    public IReadOnlySet<Guid> Under(Guid id)
    {
        var under = new HashSet<Guid> { id };
        var left = new Queue<Guid>([id]);
        while (left.TryDequeue(out var next))
            foreach (var below in Below(next).Where(below => under.Add(below.Id)))
                left.Enqueue(below.Id);
        return under;
    }

    private int Height(Guid? id) => id is { } self ? Under(self).Max(one => Way(one).Count) - Way(self).Count + 1 : 1;
}
