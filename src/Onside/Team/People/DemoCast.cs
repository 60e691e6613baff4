using Onside.Platform.Access;
using Onside.Platform.Demo;

namespace Onside.Team.People;

// The people of the demo company, as the later parts of the story need them.
public sealed class DemoCast(IReadOnlyList<DemoCast.Member> members)
{
    public sealed record Member(Guid Id, string Name, IReadOnlyList<Function> Functions, string? Team, bool Leads, Level Level, DemoCity City)
    {
        // Deals and accounts are theirs.
        public bool Sells => Level >= Level.Member && Functions.Any(function => function is Function.AccountExecutive or Function.SalesRepresentative or Function.FieldRepresentative or Function.SalesManager);

        public string FirstName => Name.Split(' ')[0];
    }

    public IReadOnlyList<Member> Members => members;

    public IReadOnlyList<Member> Sellers { get; } = [.. members.Where(member => member.Sells)];

    public Member Named(string name) => members.First(member => member.Name == name);

    public Member Who(Guid id) => members.First(member => member.Id == id);

    public Member Manager(string? team) => members.FirstOrDefault(member => member.Leads && member.Team == team) ?? members[0];

    public Member In(Function function) => members.First(member => member.Functions.Contains(function) && member.Level >= Level.Member);
}
