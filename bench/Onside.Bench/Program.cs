using Onside.Bench;

return args switch
{
    ["bare", var folder, var database, var port] => await Bare.Serve(folder, database, port),
    ["web", .. var options] => await WebBench.Run(Options.Read(options)),
    _ => Options.Usage(),
};
