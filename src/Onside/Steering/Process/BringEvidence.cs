using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Steering.Process;

// I brought it: where it can be seen. For those who may, and for what no work shows by itself.
public static class BringEvidence
{
    public static async Task<Fragment<GatesPart, ShowGates.View>> Post(Guid id, string item, Input<Form> input, AppDb db, Gatekeeper gates, Kept<PersonNames> people, ShowGates.Reading reading, Me me, TimeProvider clock)
    {
        var (form, asked) = (input.Valid(), await gates.Item(id, item));
        asked.Item.RefuseByHand();
        if (GateWords.Candidates(asked.Item, asked.Deal.OwnerId, await people.Current()).All(person => person.Id != me.Id))
            throw new Refusal($"This is for somebody else to bring. Ask them for it.", 403);
        db.Add(new Evidence(id, item, me.Id, form.What!, clock.Now()));
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/deals/{id}", new($"Thank you: {asked.Item.Name} is there now."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say where it can be seen, or what you found."), MaxLength(Evidence.LongestWhat)]
        public string? What { get; set; }
    }
}
