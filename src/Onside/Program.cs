using Onside.Customers.Catalog;
using Onside.Platform;
using Onside.Platform.Data;
using Onside.Team.People;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(Store.At(builder.Configuration["data"], builder.Configuration["database"]));
builder.Services.AddCatalog();
builder.Services.AddPeople();
var app = builder.Build();
var root = app.UsePlatform();
root.MapPeople();
app.Run();

public partial class Program;
