using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Strengths;

// Writes down something we are good at.
public static class WriteStrength
{
    public static async Task<Page<NewStrengthPage, View>> Get(Kept<PersonNames> people, Me me, TimeProvider clock) =>
        new(new(null, new() { OwnerId = me.Id, Since = clock.Today(me.Zone) }, [.. (await people.Current()).Choices()]));

    public static async Task<Onward<Made>> Post(Input<StrengthForm> input, AppDb db, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        var form = input.Valid();
        if (await db.Set<Strength>().CountAsync() >= Strength.Most)
            throw new Refusal($"There are {Strength.Most} strengths already, more than anybody remembers. Put those together that are one.");
        var strength = Strength.Write(await form.Facts(input, db, await people.Current(), me.Id, clock.Today(me.Zone)));
        db.Add(strength);
        await db.SaveChangesAsync();
        return new($"/strengths/{strength.Id}", new(strength.Id, $"/strengths/{strength.Id}"), 201, new($"Written down: {strength.Name}", db.UndoUrl()));
    }

    public sealed record View(Guid? Id, StrengthForm Form, [property: JsonIgnore] IReadOnlyList<Choice> People) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Edit"), "strengths", (Say($"Strengths"), "/strengths"), (Form.Name ?? Say($"Strength"), $"/strengths/{Id}")) { Target = "strength" };
    }
}
