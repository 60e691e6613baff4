using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// Writes down what changed outside.
public static class WriteChange
{
    private const int MostProducts = 200;

    public static async Task<Page<NewChangePage, View>> Get(AppDb db, Kept<Vocabulary> words, Me me, TimeProvider clock) => new(await Form(null, new() { On = clock.Today(me.Zone) }, db, words));

    public static async Task<Onward<Made>> Post(Input<ChangeForm> input, AppDb db, Kept<Vocabulary> words, Me me, TimeProvider clock)
    {
        var form = input.Valid();
        var change = MarketChange.Write(await form.Facts(input, db, await words.Current(), clock.Today(me.Zone)), me.Id, clock.Now());
        db.Add(change);
        await db.SaveChangesAsync();
        return new($"/market-changes/{change.Id}", new(change.Id, $"/market-changes/{change.Id}"), 201, new($"Written down. Look at the deals that it touches.", db.UndoUrl()));
    }

    // What is chosen already stays, sold still or not.
    internal static async Task<View> Form(Guid? id, ChangeForm form, AppDb db, Kept<Vocabulary> words) =>
        new(id, form, (await words.Current()).Industries, await db.Set<Product>().Where(product => product.RetiredAt == null || form.Products.Contains(product.Id)).OrderBy(product => product.NameKey).ThenBy(product => product.Id).Take(MostProducts).Select(product => new Named(product.Id, product.Name)).ToListAsync());

    public sealed record View(Guid? Id, ChangeForm Form, [property: JsonIgnore] IReadOnlyList<string> Industries, [property: JsonIgnore] IReadOnlyList<Named> Products) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Edit"), "market-changes", (Say($"Market changes"), "/market-changes"), (Form.What ?? Say($"Market change"), $"/market-changes/{Id}")) { Target = "market-change" };
    }
}
