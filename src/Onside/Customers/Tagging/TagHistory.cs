using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Tagging;

// A tag's history, for administrators. A name that is put back is written on the records again.
public sealed class TagHistory(AppDb db, Me me, IEnumerable<TaggedKind> kinds) : Historied<TagWord>(db, me)
{
    public override FormattableString Called => $"Tag";

    public override string Icon => "tag";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<TagWord, string>> Name => tag => tag.Name;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) =>
        field == nameof(TagWord.MergedIntoId) && value.TryGetGuid(out var into) ? await Db.Set<TagWord>().IgnoreQueryFilters().Where(tag => tag.Id == into).Select(tag => tag.Name).SingleOrDefaultAsync() : null;

    public override async Task RefuseUnmaking(Entity made)
    {
        var tag = (TagWord)made;
        foreach (var kind in kinds)
            if (await SearchMarks.Holding(Db, kind.Mark, tag.Key).AnyAsync())
                throw new Refusal($"There are records that carry {tag.Name}: it stays. Retire it instead.");
    }

    protected override IQueryable<TagWord> Visible(IQueryable<TagWord> tags) => Me.IsAdministrator ? tags : tags.Where(tag => false);

    protected override string Url(Guid id) => $"/settings/tags/{id}/edit";

    protected override async Task TakeBack(TagWord tag, Before before)
    {
        var name = before.Of(nameof(TagWord.Name), tag.Name)!;
        if ((before.Has(nameof(TagWord.Name)) || before.Has(nameof(Entity.DeletedAt))) && TextFolding.Key(name) is var key && await Db.Set<TagWord>().AnyAsync(other => other.Id != tag.Id && other.Key == key))
            throw new Refusal($"There is another tag {name} by now: give that one another name first.", 409);
        if (name != tag.Name)
            RetagRecords.Ask(Db, tag.Id, tag.Key, before.Now);
    }
}
