using Onside.Platform.Data;

namespace Onside.Platform.Demo;

// What the parts of the demo tell together. Every record goes through its own methods; the story adds who did it and when, and the ids that come with that moment.
public sealed class DemoStory
{
    private readonly Dice _dice;
    private readonly Intake _intake;
    private readonly Dictionary<Type, object> _known = [];
    private readonly Dictionary<string, int> _counts = [];
    private Dice _ids;

    public DemoStory(AppDb db, ulong seed, DemoDay day, DemoScale scale)
    {
        (Db, _dice, Day, Scale, _intake) = (db, new Dice(seed), day, scale, new Intake(db));
        (Dice, _ids) = (_dice, _dice.For("ids"));
        Now = Founding;
    }

    public AppDb Db { get; }

    public DemoDay Day { get; }

    public DemoScale Scale { get; }

    // The chance of the part being told: what one part draws does not shift the others.
    public Dice Dice { get; private set; }

    // The moment being told.
    public DateTime Now { get; private set; }

    // Early on the first day, before anything else happens.
    public DateTime Founding => Day.First.ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public async Task Tell(IEnumerable<IDemoPart> parts)
    {
        Ids.ComeFrom(() => _ids.Id(Now));
        await _intake.MakeRoom();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            (Dice, _ids, Now) = (_dice.For(part.Name), _dice.For($"{part.Name} ids"), Founding);
            await part.Tell(this);
        }
        await _intake.WriteNews();
    }

    // What one part tells the later ones.
    public void MakeKnown<T>(T fact) where T : class => _known.Add(typeof(T), fact);

    public T Known<T>() where T : class => (T)_known[typeof(T)];

    // What several parts add to, and a later one tells.
    public T Shared<T>() where T : class, new()
    {
        if (!_known.TryGetValue(typeof(T), out var known))
            _known[typeof(T)] = known = new T();
        return (T)known;
    }

    public T At<T>(DateTime at, Func<T> make)
    {
        Now = at;
        return make();
    }

    // A new record, made by somebody at some time.
    public T Born<T>(DateTime at, Guid? actor, Func<T> make) where T : Entity
    {
        var record = At(at, make);
        if (Scale.HasNews(record.Id))
            _intake.Tell(record, actor, at);
        else
            record.TakeEvents();
        return record;
    }

    public void Happens(Entity subject, DateTime at, Guid? actor, Action change)
    {
        Now = at;
        if (Scale.HasNews(subject.Id))
        {
            _intake.Tell(subject, actor, at, change);
            return;
        }
        change();
        subject.TakeEvents();
    }

    public async Task Write<T>(IReadOnlyCollection<T> rows, string? counted = null) where T : class
    {
        await _intake.Write(rows);
        if (counted is not null)
            _counts[counted] = _counts.GetValueOrDefault(counted) + rows.Count;
    }
}
