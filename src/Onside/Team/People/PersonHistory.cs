using System.Linq.Expressions;
using System.Text.Json;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Team.People;

// A person's history: for administrators, and for the person. Names, functions and what they like go back by a click; who may come in and do what does not.
public sealed class PersonHistory(AppDb db, Me me) : Historied<Person>(db, me)
{
    private static readonly string[] Access =
    [
        News.Kind(typeof(PersonInvited)), News.Kind(typeof(LevelChanged)), News.Kind(typeof(PersonDeactivated)), News.Kind(typeof(PersonReactivated)), News.Kind(typeof(LinkMade)),
        News.Kind(typeof(PasswordChanged)), News.Kind(typeof(PersonSignedOut)), News.Kind(typeof(TokenCreated)), News.Kind(typeof(TokenRevoked)),
    ];

    private static readonly string[] Teams = [News.Kind(typeof(PersonJoined)), News.Kind(typeof(PersonLeft))];

    public override FormattableString Called => $"Person";

    public override string Icon => "user";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<Person, string>> Name => person => person.Name;

    public override FormattableString? WhyNot(IReadOnlyCollection<string> kinds, IReadOnlyCollection<string> fields) =>
        kinds.Intersect(Access).Any() || fields.Contains(nameof(Person.DeactivatedAt)) || fields.Contains(nameof(Person.Mail)) ? (FormattableString)$"Who may come in, and do what, is not taken back by a click. Decide it anew on the person’s page."
        : fields.Count == 0 && kinds.Intersect(Teams).Any() ? (FormattableString)$"This is taken back in the history of the team." : null;

    public override Task RefuseUnmaking(Entity made) => throw new Refusal($"A person stays in the records they have worked on. Deactivate them instead.");

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(Person.Sight), JsonValueKind.Number) => Platform.Words.Words.Say(People.Called.Of((Sight)value.GetInt32())),
        (nameof(Person.Functions), JsonValueKind.Array) => string.Join(", ", value.EnumerateArray().Select(one => Platform.Words.Words.Say(((Function)one.GetInt32()).Called()))) is { Length: > 0 } functions ? functions : null,
        _ => null,
    });

    protected override IQueryable<Person> Visible(IQueryable<Person> people) => Me.IsAdministrator ? people : people.Where(person => person.Id == Me.Id);

    protected override string Url(Guid id) => $"/people/{id}";
}
