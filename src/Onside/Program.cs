using Onside.Customers.Catalog;
using Onside.Platform;
using Onside.Platform.Data;
using Onside.Shared.Ui;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(Store.At(builder.Configuration["data"], builder.Configuration["database"]));
builder.Services.AddCatalog();
var app = builder.Build();
app.UsePlatform();
app.UseUi();
app.Run();

public partial class Program;
