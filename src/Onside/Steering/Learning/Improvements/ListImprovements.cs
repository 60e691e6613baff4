using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Steering.Learning.Improvements;

// What is done differently: what is going on, what is mine, and what became of the rest.
public static class ListImprovements
{
    private static readonly Sorts<Improvement> Sorts = new Sorts<Improvement>().By("proposed", one => one.ProposedAt);

    public static async Task<Page<ImprovementListPage, View>> Get(Query<Filter> query, AppDb db, SellingDesk desk, Gauges gauges)
    {
        var (filter, me, people) = (query.Value, desk.Me, await desk.People());
        var wanted = db.Set<Improvement>().AsNoTracking().Where(one => filter.Ended ? one.EndedAt != null : one.EndedAt == null);
        var page = await Sorts.Named("-proposed").Page(filter.Mine ? wanted.Where(one => one.OwnerId == me || one.ProposedById == me) : wanted, one => one, filter.After, 50);
        return new(new([.. page.Rows.Select(one => ImprovementRow.Of(one, me, people))], page.Next, filter, query.Asked, desk.MayWrite)
        {
            People = desk.MayWrite ? [.. people.Active.Where(person => person.MayWrite).Select(person => new Choice(person.Id.ToString(), person.Name))] : [], Stages = await gauges.Stages(),
        });
    }

    public class Filter
    {
        public bool Mine { get; set; }

        // Judged, declined or dropped.
        public bool Ended { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }
    }

    public sealed record View(IReadOnlyList<ImprovementRow> Rows, string? Next, Filter Filter, [property: JsonIgnore] string Asked, [property: JsonIgnore] bool MayWrite)
    {
        [JsonIgnore] public IReadOnlyList<Choice> People { get; init; } = [];
        [JsonIgnore] public IReadOnlyList<Choice> Stages { get; init; } = [];
    }
}
