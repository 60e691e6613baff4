using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.People.Teams;

// People who sell together, under a manager; teams stand below other teams.
public class Team(string name) : Entity, INamed, IDerives
{
    private readonly List<TeamMember> _members = [];

    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public Guid? ManagerId { get; private set; }
    public Guid? ParentId { get; private set; }

    public IReadOnlyCollection<TeamMember> Members => _members;

    public string SearchText => Name;

    public static async Task<Team> Find(AppDb db, Guid id) =>
        await db.Set<Team>().Include(team => team.Members).SingleOrDefaultAsync(team => team.Id == id) ?? throw Refusal.NotFound();

    public void Rename(string name) => (Name, NameKey) = (name, TextFolding.Key(name));

    public void Derive() => NameKey = TextFolding.Key(Name);

    public void ReportTo(Guid? managerId) => ManagerId = managerId;

    public void StandBelow(Guid? parentId) => ParentId = parentId;

    public void Take(Guid personId)
    {
        if (_members.Any(member => member.PersonId == personId))
            return;
        _members.Add(new TeamMember(Id, personId));
        Announce(new TeamJoined(Id, personId));
    }

    public void Release(Guid personId)
    {
        if (_members.RemoveAll(member => member.PersonId == personId) > 0)
            Announce(new TeamLeft(Id, personId));
    }
}

public class TeamMember(Guid teamId, Guid personId)
{
    public Guid TeamId { get; private set; } = teamId;
    public Guid PersonId { get; private set; } = personId;
}

public class TeamTable : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.ToTable("people_teams").GoesToTrash();
        team.Property(t => t.Name).HasMaxLength(80);
        team.Property(t => t.NameKey).HasMaxLength(160).SortsByBytes().IsDerived();
        team.Ignore(t => t.SearchText);
        team.HasMany(t => t.Members).WithOne().HasForeignKey(member => member.TeamId);
        team.HasIndex(t => new { t.NameKey, t.Id });
        team.HasIndex(t => t.ManagerId);
    }
}

public class TeamMemberTable : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> member)
    {
        member.ToTable("people_team_members");
        member.HasKey(m => new { m.TeamId, m.PersonId });
        member.HasIndex(m => m.PersonId);
    }
}
