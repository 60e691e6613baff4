using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using Onside.Team.Commitments.Teams;
using Onside.Team.Fields;
using Onside.Team.Lists;

namespace Onside.Customers.Catalog;

public static class CatalogFeature
{
    public static void AddCatalog(this IServiceCollection services)
    {
        services.AddKept(Company.Load);
        services.AddSingleton<ICompanyName, CompanyName>();
        services.AddSingleton<ICompanyFormats, CompanyFormats>();
        services.AddKept(Rates.Load);
        services.AddScoped<IFindable, ProductsFound>();
        services.AddSingleton(new Creation($"New product", "/products/new", "package", 50));
        services.AddScoped<IFiscalYear, CompanyYear>();
        services.AddScoped<IHistoried, ProductHistory>();
        services.AddScoped<IHistoried, CompanyHistory>();
        services.AddScoped<IHistoried, RateHistory>();
        services.AddScoped<IDemoPart, DemoCatalog>();
        services.AddRecordKind<Product>("product", $"Products", "package", kind => kind
            .Text("name", $"Name", product => product.Name)
            .Text("code", $"Code", product => product.Code)
            .Text("family", $"Family", product => product.Family)
            .Text("unit", $"Unit", product => product.Unit));
        services.AddProductLists();
        services.AddSingleton(new Place("products", $"Products", "/products", "package", 60, NotForGuests: true));
        services.AddSingleton(new Setting($"Company", $"What holds for everybody who works here", "/settings/company", "building-2", 10));
        services.AddSingleton(new Setting($"Products", $"What the company sells, at its list price.", "/products", "package", 40));
        services.AddSingleton(new Setting($"Currencies", $"Exchange rates, each from its day on.", "/currencies", "coins", 50));
    }

    public static void MapCatalog(this IEndpointRouteBuilder app)
    {
        var products = app.MapGroup("/products").NotForGuests();
        products.MapGet("", ListProducts.Get).ForReaders().OpensUsual("product");
        products.MapGet("/export", ExportProducts.Get).ForReaders().Watched("export");
        products.MapGet("/find", FindProducts.Get).ForReaders();
        products.MapGet("/new", OfferProduct.Get).ForMembers();
        products.MapPost("", OfferProduct.Post).ForMembers();
        products.MapGet("/{id:guid}", ShowProduct.Get).ForReaders().Opens("product");
        products.MapGet("/{id:guid}/edit", EditProduct.Get).ForMembers();
        products.MapPost("/{id:guid}", EditProduct.Post).ForMembers();
        products.MapPost("/{id:guid}/retirement", RetireProduct.Post).ForMembers();
        products.MapPost("/{id:guid}/retirement/undo", SellProductAgain.Post).ForMembers();

        app.MapGet("/currencies", ListRates.Get).NotForGuests().ForReaders();
        app.MapPost("/currencies/rates", AddRate.Post).ForAdministrators();
        app.MapPost("/currencies/rates/{id:guid}/removal", RemoveRate.Post).ForAdministrators();
        app.MapPost("/currencies/rates/{id:guid}/removal/undo", BringBackRate.Post).ForAdministrators();

        app.MapGet("/settings/company", EditCompany.Get).ForAdministrators();
        app.MapPost("/settings/company", EditCompany.Post).ForAdministrators();
    }
}
