using Onside.Platform.Data;
using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// A field that an administrator gave a kind of records. Its key is made of its first name and stays; a retired one keeps its values and comes back with them.
public partial class FieldDefinition(string kind, string key, string name, FieldType type, int position) : Entity
{
    public const int LongestKey = 50, LongestName = 80, LongestHelp = 300;

    public string Kind { get; private set; } = kind;
    public string Key { get; private set; } = key;
    public string Name { get; private set; } = name;
    public FieldType Type { get; private set; } = type;
    public string? Help { get; private set; }

    // Fields of one section stand together.
    public string? Section { get; private set; }
    public int Position { get; private set; } = position;
    public DateTime? RetiredAt { get; private set; }

    public bool IsRequired { get; private set; }

    // From this step of a record's way on (a stage of a pipeline) it must have a value.
    public Guid? RequiredFromId { get; private set; }
    public bool ForAdministrators { get; private set; }

    public int Decimals { get; private set; }
    public string? Unit { get; private set; }

    // The kind of records that it links to.
    public string? LinkKind { get; private set; }
    public IReadOnlyList<FieldOption> Options { get; private set; } = [];

    public void Describe(string name, string? help, string? section) => (Name, Help, Section) = (name, help, section);

    public void Require(bool always, Guid? from) => (IsRequired, RequiredFromId) = (always, from);

    public void KeepFor(bool administrators) => ForAdministrators = administrators;

    public void Write(int decimals, string? unit) => (Decimals, Unit) = (decimals, unit);

    public void LinkTo(string? kind) => LinkKind = kind;

    public void Offer(IReadOnlyList<FieldOption> options) => Options = options;

    public void Retire(DateTime at) => RetiredAt ??= at;

    public void BringBack() => RetiredAt = null;

    // A field takes a place among those of its kind; the others close up around it.
    public static void Put(IEnumerable<FieldDefinition> all, FieldDefinition field, int place)
    {
        var order = all.Where(other => other.Id != field.Id).OrderBy(other => other.Position).ThenBy(other => other.Id).ToList();
        order.Insert(Math.Clamp(place - 1, 0, order.Count), field);
        for (var i = 0; i < order.Count; i++)
            order[i].Position = i + 1;
    }
}

// One of the values that a choice offers. Its key stays when it is renamed; one that is offered no longer stays on its records.
public sealed record FieldOption(string Key, string Name, bool IsRetired = false);
