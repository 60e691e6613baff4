using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;

namespace Onside.Customers.Catalog;

public static class ListProducts
{
    public static readonly Sorts<Product> Sorts = new Sorts<Product>().By("name", product => product.NameKey).By("family", product => product.FamilyKey).By("code", product => product.CodeKey);

    public static async Task<Page<ProductListPage, View>> Get(Query<Filter> query, AppDb db, Listing lists) => new(await Read(query, db, lists));

    public static async Task<View> Read(Query<Filter> query, AppDb db, Listing lists)
    {
        var (filter, asked) = (query.Value, query.Asked);
        var narrowing = await lists.Narrowing<Product>(filter.Where, filter.Fields);
        var products = narrowing.Of(filter.Apply(db.Set<Product>(), db));
        var page = await (await lists.Sort(Sorts, filter.Sort, narrowing)).Page(products, Row.From, filter.After, filter.Size ?? 50);
        var columns = await lists.Shown<Product>(asked, filter.Columns);
        var sheets = await lists.Sheets("product", page.Rows.Select(row => row.Id), columns);
        return new([.. page.Rows.Select(row => row with { Fields = sheets.GetValueOrDefault(row.Id) })], page.Next, await narrowing.Count(products), filter, asked, await ProductLists.Families(db),
            columns, await lists.Bar(asked, filter, products));
    }

    public class Filter : ListAsked
    {
        [MaxLength(80)]
        public string? Family { get; set; }

        // Those that are no longer sold.
        public bool? Retired { get; set; }

        [MaxLength(100)]
        public string? Text { get; set; }

        // Fields.<key>=…, as in every list.
        public Loose? Fields { get; set; }

        public List<string> Columns { get; set; } = [];

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        [Range(1, 200)]
        public int? Size { get; set; }

        public bool IsEmpty => Family is null && Retired != true && Text is null && Where.Count == 0 && Fields?.IsBlank != false;

        public IQueryable<Product> Apply(IQueryable<Product> products, AppDb db)
        {
            products = Retired == true ? products.Where(product => product.RetiredAt != null) : products.OnSale();
            if (Family is { } family) products = products.Where(product => product.Family == family);
            if (Text is { } text && SearchWords.Matching(db, "product", text) is var found) products = products.Where(product => found.Contains(product.Id));
            return products;
        }
    }

    public record View(IReadOnlyList<Row> Rows, string? Next, Counted Total, Filter Filter, string Asked, [property: JsonIgnore] IReadOnlyList<string> Families, [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
        public ListMap? Map { get; init; } = Bar?.Map;
    }

    public record Row(Guid Id, int Version, string Name, string? Code, string? Family, string? Unit, Money Price, DateTime? RetiredAt)
    {
        public FieldSheet? Fields { get; init; }

        public static readonly Expression<Func<Product, Row>> From = product => new Row(
            product.Id, product.Version, product.Name, product.Code, product.Family, product.Unit, new Money(product.PriceMinor, product.Currency), product.RetiredAt);
    }
}
