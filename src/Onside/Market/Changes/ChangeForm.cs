using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Tagging;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Activities;

namespace Onside.Market.Changes;

// What is said about a change of the market, new or known.
public class ChangeForm
{
    [Required(ErrorMessage = "Say what happened."), MaxLength(MarketChange.LongestWhat)]
    public string? What { get; set; }

    [Required(ErrorMessage = "Say what kind of change it is.")]
    public ChangeKind? Kind { get; set; }

    // Today, when empty.
    [InOurTime]
    public DateOnly? On { get; set; }

    [MaxLength(MarketChange.LongestText)]
    public string? Source { get; set; }

    [MaxLength(MarketChange.LongestCompetitor)]
    public string? Competitor { get; set; }

    // As typed into one field: "Hotels, Clinics".
    [MaxLength(TagText.Most * TagText.Longest)]
    public string? Industries { get; set; }

    public List<Guid> Products { get; set; } = [];

    public int? Version { get; set; }

    public static ChangeForm From(MarketChange change) => new()
    {
        What = change.What, Kind = change.Kind, On = change.On, Source = change.Source, Competitor = change.Competitor, Industries = string.Join(", ", change.Industries), Products = [.. change.Products], Version = change.Version,
    };

    // Industries as they are written on customers; products that are there.
    public async Task<ChangeFacts> Facts(Input<ChangeForm> input, AppDb db, Vocabulary words, DateOnly today, MarketChange? known = null)
    {
        var (fresh, spelled) = (Products.Except(known?.Products ?? []).ToList(), words.Industries.DistinctBy(TextFolding.Key).ToDictionary(TextFolding.Key));
        if (fresh.Count > 0 && await db.Set<Product>().CountAsync(product => fresh.Contains(product.Id)) < fresh.Count)
            throw input.Complain(nameof(Products), $"One of these products is not there any more. Choose again.");
        return new(Kind!.Value, What!, On ?? known?.On ?? today, Source, Competitor, TagText.Read(Industries).Select(word => spelled.GetValueOrDefault(TextFolding.Key(word)) ?? word), Products);
    }
}
