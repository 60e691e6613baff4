using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Strengths;

public sealed class StrengthsFound(AppDb db, Me me) : IFindable
{
    public string Kind => "strength";

    public FormattableString Called => $"Strength";

    public string Icon => "shield-check";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var found = await db.Set<Strength>().Where(strength => ids.Contains(strength.Id)).Select(strength => new { strength.Id, strength.Name, strength.Does, strength.Words, strength.OwnerId, strength.RetiredAt }).ToListAsync();
        return [.. found.Select(strength => new Hit(Kind, strength.Id, strength.Name, strength.RetiredAt is null ? strength.Does : Say($"retired"), $"/strengths/{strength.Id}", Icon, Say(Called)) { Text = $"{string.Join(' ', strength.Words)} {strength.Does}", OwnerId = strength.OwnerId })];
    }
}
