using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Strengths;

// What we are good at, by name, with how many needs on my open deals each answers.
public static class ListStrengths
{
    private const int Size = 50;

    private static readonly Sorts<Strength> ByName = new Sorts<Strength>().By("name", strength => strength.NameKey);

    public static async Task<Page<StrengthListPage, View>> Get(Query<Filter> query, AppDb db, StrengthDesk desk, Kept<PersonNames> people, Me me)
    {
        var (filter, names) = (query.Value, await people.Current());
        var page = await ByName.Named("name").Page(filter.Of(db), strength => strength, filter.After, Size);
        var answers = await desk.Answers([.. page.Rows.Select(strength => strength.Id)]);
        return new(new([.. page.Rows.Select(strength => StrengthRow.Of(strength, names, answers.GetValueOrDefault(strength.Id)))], page.Next, filter, me.MayWrite));
    }

    public class Filter
    {
        [MaxLength(100)]
        public string? Text { get; set; }

        // Those that are retired.
        public bool Retired { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public IQueryable<Strength> Of(AppDb db)
        {
            var strengths = Retired ? db.Set<Strength>().Where(strength => strength.RetiredAt != null) : db.Set<Strength>().Offered();
            if (Text is { } text && SearchWords.Matching(db, "strength", text) is var found) strengths = strengths.Where(strength => found.Contains(strength.Id));
            return strengths.AsNoTracking();
        }
    }

    public sealed record View(IReadOnlyList<StrengthRow> Rows, string? Next, Filter Filter, [property: JsonIgnore] bool MayWrite);
}

// Answers: needs on open deals that I see.
public sealed record StrengthRow(Guid Id, int Version, string Name, string Does, string? Proof, IReadOnlyList<string> Words, Named Owner, DateOnly Since, DateTime? RetiredAt, int Answers)
{
    public static StrengthRow Of(Strength strength, PersonNames people, int answers) =>
        new(strength.Id, strength.Version, strength.Name, strength.Does, strength.Proof, strength.Words, new(strength.OwnerId, people.Of(strength.OwnerId).Name), strength.Since, strength.RetiredAt, answers);
}
