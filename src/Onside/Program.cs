using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform;
using Onside.Platform.Data;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(Store.At(builder.Configuration["data"], builder.Configuration["database"]));
builder.Services.AddPeople();
builder.Services.AddActivities();
builder.Services.AddCatalog();
builder.Services.AddAccounts();
builder.Services.AddDeals();
var app = builder.Build();
var root = app.UsePlatform();
app.UseUi();
root.MapPeople();
root.MapAccounts();
root.MapDeals();
app.Run();

public partial class Program;
