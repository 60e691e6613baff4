using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Contingencies;

// What is prepared in case something happens, on the page of a promise or an outcome; and a new one.
public static class ShowContingencies
{
    private const int Most = 60;

    public static async Task<Fragment<ContingenciesPart, View>> Get(string kind, Guid id, Holders holders, Reading reading) => new(await reading.Of(await holders.Find(kind, id)));

    public static async Task<Fragment<ContingenciesPart, View>> Post(string kind, Guid id, Input<ContingencyForm> input, Holders holders, ContingencyDesk desk, AppDb db, Me me, Reading reading)
    {
        var (holder, form) = (await holders.Find(kind, id), input.Valid());
        var contingency = Contingency.Draft(holder, me.Id, desk.Now);
        await desk.Describe(contingency, holder, form, input.Complain);
        contingency.BeKnown(holder.Name.Name);
        db.Add(contingency);
        await db.SaveChangesAsync();
        return new(await reading.Of(holder), seenAt: holder.Name.Url, new($"Written down. Test its trigger, then have it watched."));
    }

    public sealed class Reading(AppDb db, ContingencyDesk desk, TriggerBook triggers, Colleagues colleagues, Me me)
    {
        public async Task<View> Of(Holder holder)
        {
            var all = await db.Set<Contingency>().Where(c => c.OnId == holder.On.Id && c.OnKind == holder.On.Kind).OrderBy(c => c.EndedAt != null).ThenBy(c => c.WrittenAt).ThenBy(c => c.Id).Take(Most).AsNoTracking().ToListAsync();
            var (rows, people) = (new List<ContingencyView>(), me.MayWrite ? await colleagues.All() : []);
            foreach (var one in all)
                rows.Add(await desk.Show(one, holder));
            return new(holder, rows, me.MayWrite, desk.Now) { Choices = new([.. triggers.For(holder).Select(slot => new Choice(slot.Key, Say(slot.Called)))], [.. people.Select(person => new Choice(person.Id.ToString(), person.Name))]) };
        }
    }

    public sealed record View(Holder Holder, IReadOnlyList<ContingencyView> Contingencies, bool MayWrite, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        Whereabouts IPlaced.Where => Hanging.Where(Say($"If it goes wrong"), Holder);

        [JsonIgnore]
        public ContingencyChoices Choices { get; init; } = new([], []);

        public string Url => $"/contingencies/on/{Holder.On.Kind}/{Holder.On.Id}";
    }
}

public sealed record ContingencyChoices(IReadOnlyList<Choice> Triggers, IReadOnlyList<Choice> People);
