using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Lists;

public enum Audience
{
    Me,
    Team,
    Everyone,
}

// A question to a list that was given a name: for its author, a team, or everybody.
public class SavedView(string kind, Guid ownerId) : Entity, IMine
{
    public const int LongestName = 60, LongestQuestion = 4_000;

    public string Kind { get; private set; } = kind;
    public Guid OwnerId { get; private set; } = ownerId;
    public string Name { get; private set; } = "";
    public Audience Audience { get; private set; }
    public Guid? TeamId { get; private set; }

    // The address after its question mark, without the place where a page ended.
    public string Asked { get; private set; } = "";

    // Where those begin who have no beginning of their own; only a view for everybody can be that.
    public bool IsUsual { get; private set; }

    // A reader keeps views too, for themselves.
    Guid IMine.Whose => Audience == Audience.Me ? OwnerId : Guid.Empty;

    public void Call(string name, Audience audience, Guid? teamId, bool isUsual)
    {
        (Name, Audience, TeamId, IsUsual) = (name, audience, audience == Audience.Team ? teamId : null, isUsual && audience == Audience.Everyone);
    }

    public void Ask(string asked) => Asked = asked;
}

// Where somebody begins in a list; without a view, where everything is.
public class UsualView(Guid personId, string kind) : Entity, IMine, IUnaudited
{
    public Guid PersonId { get; private set; } = personId;
    public string Kind { get; private set; } = kind;
    public Guid? ViewId { get; private set; }

    Guid IMine.Whose => PersonId;

    public void Be(Guid? viewId) => ViewId = viewId;
}

public static class ViewQueries
{
    // Its author changes a view; one for everybody, an administrator too.
    public static IQueryable<SavedView> ChangedBy(this IQueryable<SavedView> views, Me me) =>
        views.Where(view => view.OwnerId == me.Id || (me.IsAdministrator && view.Audience == Audience.Everyone));

    public static async Task<SavedView> Find(this IQueryable<SavedView> views, Guid id) =>
        await views.SingleOrDefaultAsync(view => view.Id == id) ?? throw Refusal.NotFound();
}

public class ViewTables : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<UsualView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("lists_views").GoesToTrash();
        view.Property(v => v.Kind).HasMaxLength(40);
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        view.Property(v => v.Asked).HasMaxLength(SavedView.LongestQuestion);
        view.HasIndex(v => new { v.OwnerId, v.Kind });
    }

    public void Configure(EntityTypeBuilder<UsualView> usual)
    {
        usual.ToTable("lists_usual_views");
        usual.Property(u => u.Kind).HasMaxLength(40);
        usual.HasIndex(u => new { u.PersonId, u.Kind }).IsUnique();
    }
}
