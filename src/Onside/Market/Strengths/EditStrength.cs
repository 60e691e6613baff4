using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Market.Strengths;

public static class EditStrength
{
    public static async Task<Fragment<StrengthFactsForm, WriteStrength.View>> Get(Guid id, AppDb db, Kept<PersonNames> people)
    {
        var strength = await db.Set<Strength>().Known(id);
        return new(new(id, StrengthForm.From(strength), [.. (await people.Current()).Choices(strength.OwnerId)]));
    }

    public static async Task<Fragment<StrengthBody, ShowStrength.View>> Post(Guid id, Input<StrengthForm> input, AppDb db, Kept<PersonNames> people, ShowStrength.Reading reading, Me me, TimeProvider clock)
    {
        var (strength, form) = (await db.Set<Strength>().Known(id), input.Valid());
        if (form.Version is { } seen && seen != strength.Version)
            throw Conflict.Between(StrengthForm.From(strength), form, strength.Version);
        strength.Describe(await form.Facts(input, db, await people.Current(), me.Id, clock.Today(me.Zone), strength));
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/strengths/{id}", new($"Saved.", db.UndoUrl(), Target: "#strength"));
    }
}
